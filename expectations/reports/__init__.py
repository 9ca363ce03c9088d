"""Reports of one release: HTML, Markdown, JUnit and SARIF."""
