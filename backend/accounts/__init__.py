"""Signing in, sessions, and what a person has of their own."""
