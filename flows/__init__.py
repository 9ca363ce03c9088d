"""When and where: Prefect flows, settings, files and the command line. No text is understood here."""

import os

# Both tools phone home by default and read these when they are imported, which is after this package.
os.environ.setdefault("DO_NOT_TRACK", "1")
os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
