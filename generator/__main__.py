"""`python -m generator` is the command `loive`."""

import sys


def run() -> None:
    """Run the command line; Ctrl+C ends it quietly, even while it is still being loaded."""
    try:
        from generator.cli import main

        main(prog_name="loive")
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    run()
