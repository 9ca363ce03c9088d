"""The main job on a schedule: a deployment served from this machine."""

import asyncio
import contextlib
import logging
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from flows.addresses import is_address
from flows.engine import prefect_here
from flows.files import InputError
from flows.settings import Settings, SettingsError
from flows.sources import refuse_apart
from flows.workers import end_quietly

NAME = "nightly"


def serve(
    paths: Sequence[str],
    cron: str,
    every: int | None,
    flags: dict[str, Any],
    settings: Settings,
    *,
    quiet: bool = False,
) -> None:
    """Serve the main job until interrupted or told to end (SIGTERM), which lets a run that has begun end first.

    Each run is a process of its own, started on time.

    A run that failed, as when the data folder was in use or a disk away, is tried again twice. The deployment is
    registered with the server of PREFECT_API_URL; without one, Prefect's scheduler runs in this process.

    Args:
        paths: files and folders, read anew at every run.
        cron: when, in UTC.
        every: seconds from one run to the next, in place of `cron`.
        flags: settings given on the command line, handed to every run.
        settings: the settings that hold, for what has to be known before the first run.
        quiet: whether not to say when it runs.

    Raises:
        SettingsError: `cron` is no schedule.
        InputError: a path does not exist, or lies where no articles do.
    """
    for path in paths:
        if not is_address(path) and not Path(path).exists():
            raise InputError(f"{path}: no such file or folder. Give the path of what is to be read on each run")
    refuse_apart(paths, settings.apart)
    with prefect_here(settings.folder, scheduled=True):
        from prefect.runner import Runner  # noqa: PLC0415
        from prefect.schedules import Cron, Interval  # noqa: PLC0415
        from prefect.types.entrypoint import EntrypointType  # noqa: PLC0415 - after the environment is set

        from flows.pipeline import corroborate  # noqa: PLC0415

        # a run starts in a folder of its own
        places = {
            "root": settings.root,
            "cache": settings.cache.expanduser(),
            "waivers": settings.waivers,
            "corrections": settings.corrections,
            "keep_rejects": settings.keep_rejects,
        }
        data = settings.data if settings.is_remote else str(settings.folder.absolute())
        absolute = {"data": data} | {name: str(path.absolute()) for name, path in places.items() if path is not None}
        try:
            schedule = Interval(every) if every else Cron(cron, timezone="UTC")
        except ValueError as error:
            raise SettingsError(f'--cron {cron!r} is no schedule: give five fields, such as "0 3 * * *"') from error

        class Served(Runner):
            def handle_sigterm(self, *_: Any, **__: Any) -> None:
                """End as after Ctrl-C; Prefect's own way takes the server from a run that goes on, and never ends."""
                signal.raise_signal(signal.SIGINT)

        runner = Served(limit=1)
        runner.add_flow(
            corroborate,
            name=NAME,
            schedule=schedule,
            parameters={
                "paths": [path if is_address(path) else str(Path(path).absolute()) for path in paths],
                "settings": flags | absolute,
            },
            description="Reads new articles, rebuilds every table, validates and publishes.",
            # a file entrypoint would import this package's module a second time, under another name
            entrypoint_type=EntrypointType.MODULE_PATH,
        )
        when = f"in {every} seconds, and every {every} seconds from then on" if every else f"at {cron} (UTC)"
        tell = (lambda _: None) if quiet else sys.stderr.write
        tell(f"corroborate/{NAME} runs {when}, until this is stopped (Ctrl-C or SIGTERM)\n")
        end_quietly()
        # a shell ignores it for what it starts in the background
        signal.signal(signal.SIGINT, signal.default_int_handler)
        logging.getLogger("prefect.runner").setLevel(logging.WARNING)  # that it pauses its deployments, and the like
        logging.getLogger("asyncio").setLevel(logging.CRITICAL)  # what a second Ctrl-C cuts off
        with contextlib.suppress(KeyboardInterrupt):
            asyncio.run(runner.start())
        tell(f"corroborate/{NAME} is stopped\n")
