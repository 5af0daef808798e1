"""What a reporting verb means where it stands."""
