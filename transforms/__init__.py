"""Pure functions, tables in and tables out: how text becomes claims, and claims become findings."""
