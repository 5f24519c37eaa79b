"""What the machine allows, measured during the run: the limit of each workload, and how steady the machine was."""

import ctypes
import statistics

from harness import native
from harness.measure import TURN, WARM_UP

STREAM = 256 << 20  # bytes of the buffer for the bandwidth of main memory


class Limits:
    """Measurements of FMA peak and read bandwidth, gathered over a run. Rates are FLOP/s and bytes/s."""

    def __init__(self, folder, seconds=0.05):
        self.library = native.library("limits", folder)
        self.library.peak_flops.argtypes = [ctypes.c_int, ctypes.c_double]
        self.library.peak_flops.restype = ctypes.c_double
        self.library.read_bandwidth.argtypes = [ctypes.c_int64, ctypes.c_int, ctypes.c_double]
        self.library.read_bandwidth.restype = ctypes.c_double
        self.seconds = seconds
        self.peaks, self.streams, self.reads = {}, {}, {}

    def sample(self, threads, size=STREAM):
        """Measures peak, bandwidth of main memory, and that of reading `size` bytes over and over."""
        self.peaks.setdefault(threads, []).append(self.library.peak_flops(threads, self.seconds))
        for kept, wanted in ((self.streams.setdefault(threads, []), STREAM), (self._reads(threads, size), size)):
            kept.append(self.library.read_bandwidth(wanted, threads, self.seconds))

    def bound(self, threads, flops, moved):
        """What takes longer at the best of the run: FLOPs or moving bytes."""
        return "FMA" if flops / self.peak(threads) >= moved / self.bandwidth(threads, moved) else "memory"

    def turn(self, threads, bound, flops, moved):
        """The least nanoseconds of work that needs FLOPs or moves bytes, whichever is its bound, as the machine is now:
        after a warm-up, as everybody's turn."""
        for seconds in (WARM_UP / 1e9, TURN / 1e9):
            if bound == "FMA":
                least = flops / self.library.peak_flops(threads, seconds)
            else:
                least = moved / self.library.read_bandwidth(moved, threads, seconds)
        return least * 1e9

    def bandwidth(self, threads, size):
        """Bytes/s of reading `size` bytes over and over: the best of buffers of that size, of larger ones and of
        main memory, which are no faster."""
        larger = [rates for (count, other), rates in self.reads.items() if count == threads and other >= size]
        return max(max(rates) for rates in [*larger, self.streams[threads]])

    def peak(self, threads):
        """FLOP/s: the best of the run."""
        return max(self.peaks[threads])

    def stream(self, threads):
        """Bytes/s of reading main memory: the best of the run."""
        return max(self.streams[threads])

    def spread(self):
        """How far the median measurement lay below the best one, as a share: the worst of peak and bandwidth."""
        series = [*self.peaks.values(), *self.streams.values()]
        return max(1 - statistics.median(values) / max(values) for values in series)

    def report(self):
        """All measurements by thread count."""
        return {
            "peakFlops": self.peaks,
            "streamBytes": self.streams,
            "readBytes": [{"threads": t, "bytes": size, "rates": rates} for (t, size), rates in self.reads.items()],
            "spread": self.spread(),
        }

    def _reads(self, threads, size):
        return self.reads.setdefault((threads, size), [])
