"""Build what is handed to people.

PYTHONPATH=packaging python -m bundling package    the frozen folder, every package this machine can make, in dist/
PYTHONPATH=packaging python -m bundling frozen     the frozen folder alone in build/frozen/, if it is out of date
"""

import argparse
import sys
import time
from pathlib import Path

from bundling import bill, licences, stamp
from bundling.freeze import freeze, settle_times
from bundling.order import ROOT, BuildError, Order, make_order
from bundling.products import Product, products_of
from bundling.sums import sha256_of, size_of, write_sums


def main(arguments: list[str] | None = None) -> int:
    """Build what was asked for; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bundling")
    parser.add_argument("what", choices=("package", "frozen"))
    asked = parser.parse_args(arguments)
    try:
        return package() if asked.what == "package" else frozen_alone()
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1


def frozen_alone() -> int:
    """Make build/frozen/crossread, unless what is there was made of the same sources."""
    order = make_order(ROOT / "build" / "frozen", ROOT / "build" / "freezing")
    made_of = stamp.of_sources(ROOT)
    if stamp.is_at(order.dist, made_of):
        return 0
    print("Freezing the program into build/frozen ...", flush=True)
    stamp.lift(order.dist)
    if make_frozen(order) is None:
        return 1
    stamp.put(order.dist, made_of)
    return 0


def package() -> int:
    """Make the frozen folder and every package of this system in dist/, with checksums."""
    order = make_order(ROOT / "dist", ROOT / "build" / "package")
    order.dist.mkdir(exist_ok=True)
    started = time.monotonic()
    print(f"Freezing Crossread {order.version} for {order.system} {order.machine} ...", flush=True)
    frozen = make_frozen(order)
    if frozen is None:
        return 1
    made = [bill.write_bill(order, frozen)]
    for product in products_of(order.system):
        made += make_product(product, order, frozen)
    write_sums(order.dist, made)
    print(f"\nIn {order.dist}, after {time.monotonic() - started:.0f} s:")
    print(f"  {size_of(frozen) / 1e6:8.1f} MB  {frozen.name}/ (unpacked)")
    for path in made:
        print(f"  {path.stat().st_size / 1e6:8.1f} MB  {path.name}  sha256 {sha256_of(path)}")
    return 0


def make_frozen(order: Order) -> Path | None:
    """Make the frozen folder with its licences; return None, having said why, if a part may not be shipped."""
    frozen = freeze(order)
    licences.write_licences(order, frozen)
    offences = licences.check(order, frozen)
    for offence in offences:
        print(offence, file=sys.stderr)
    settle_times(frozen, order.epoch)
    return None if offences else frozen


def make_product(product: Product, order: Order, frozen: Path) -> list[Path]:
    """Make one package, or say what this machine lacks for it."""
    lacking = product.lacking()
    if lacking:
        print(f"No {product.name}: this machine lacks {', '.join(lacking)}.", flush=True)
        return []
    print(f"Making the {product.name} ...", flush=True)
    return [product.build(order, frozen)]


if __name__ == "__main__":
    sys.exit(main())
