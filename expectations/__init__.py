"""What must hold of the tables: suites, custom expectations, gate and reports."""
