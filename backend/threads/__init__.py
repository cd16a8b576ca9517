"""What begins with somebody's interest: talk with an employer, who only answers."""
