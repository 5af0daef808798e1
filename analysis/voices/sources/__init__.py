"""Who: the noun phrase that is the source of a report."""
