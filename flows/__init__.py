"""Orchestration: Prefect flows and tasks, settings, files, command line."""
