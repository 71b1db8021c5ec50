"""Lối Về: YAML facts and written words become a bilingual site, PDFs, Word files, embeds and data."""

__version__ = "0.1.0"
