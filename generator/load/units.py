"""Today's provinces and communes, out of the package vietnam-provinces."""

from vietnam_provinces import Province, VietNamDivisionType, Ward

from generator.records.unit import Unit


def register_of_units() -> dict[str, Unit]:
    """Every unit by its official code: 2 digits a province, 5 digits a commune (QĐ 19/2025/QĐ-TTg)."""
    units = (*map(_province, Province.iter_all()), *map(_commune, Ward.iter_all()))
    return {unit.id: unit for unit in units}


def _province(province: Province) -> Unit:
    level = "thành phố" if province.division_type == VietNamDivisionType.THANH_PHO_TRUNG_UONG else "tỉnh"
    return Unit(id=f"{province.code:02}", name=province.name, level=level)


def _commune(ward: Ward) -> Unit:
    return Unit(
        id=f"{ward.code:05}",
        name=" ".join(ward.name.split()),
        level=ward.division_type.value,
        province=f"{ward.province_code:02}",
    )
