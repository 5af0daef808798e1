"""What was published: articles in, a library kept."""
