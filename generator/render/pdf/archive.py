"""PDF/A-2a that is PDF/UA-1 as well: a file for the archive that a screen reader can read.

WeasyPrint 70 writes one of both. PDF/A-2a brings the tags, the output intent and the embedded fonts; what PDF/UA-1 asks
beyond it is its mark in the metadata (ISO 14289-1, 5), which PDF/A allows where a schema describes it (ISO 19005-2,
6.6.2.3.3). Not PDF/A-3, which is for files that carry others, nor PDF/A-4, which rests on PDF 2.0.
"""

from typing import Any, Final

import pydyf

from generator.render.pdf.languages import tell_languages

ARCHIVE: Final[dict[str, Any]] = {"pdf_variant": "pdf/a-2a"}

_MARK: Final = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that this file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF>"""
_END: Final = b"</rdf:RDF>"


def for_archive(document: Any, pdf: Any) -> None:
    """A finisher for `write_pdf`: the languages of texts, the mark of PDF/UA-1, titles in windows."""
    tell_languages(document, pdf)
    pdf.catalog.setdefault("ViewerPreferences", pydyf.Dictionary())["DisplayDocTitle"] = "true"
    metadata = next(
        one for one in pdf.objects if isinstance(one, pydyf.Stream) and one.extra.get("Type") == "/Metadata"
    )
    metadata.stream = [part.replace(_END, _MARK) for part in metadata.stream]
