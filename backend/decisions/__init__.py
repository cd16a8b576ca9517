"""Deciding together: proposals, ballots that cannot be traced, rules, and random picks."""
