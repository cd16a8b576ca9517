"""What a group makes its own, agrees to, and sends to somebody who answers by a date."""
