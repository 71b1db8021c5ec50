"""Who does the work: this process, or several; the interface is that of concurrent.futures, so a cluster fits too."""

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Here(Executor):
    """Does each task at once, in this process."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """The finished future of fn(*args, **kwargs)."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except BaseException as error:  # the future carries it to whoever asks for the result
            future.set_exception(error)
        return future


@contextmanager
def executor(jobs: int | None = None) -> Iterator[Executor]:
    """*jobs* processes (by default one a core), or this process for one job. Started when first needed."""
    count = jobs or os.cpu_count() or 1
    if count == 1:
        yield Here()
        return
    # Fresh processes share nothing with this one: no threads, no locks, no open files.
    with ProcessPoolExecutor(count, get_context("forkserver"), _leave_interrupts_to_the_parent) as pool:
        try:
            yield pool
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _leave_interrupts_to_the_parent() -> None:
    """Ctrl+C reaches every process of a terminal; one answers, the others end with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
