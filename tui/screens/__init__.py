"""Screens route: they hold the choice, start jobs and hand results to widgets."""
