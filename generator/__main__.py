"""`python -m generator` is the command `loive`."""

from generator.cli import main

main(prog_name="loive")
