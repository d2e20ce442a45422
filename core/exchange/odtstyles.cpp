// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/odtstyles.h"

#include "core/exchange/documentshape.h"

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

constexpr double kShortSide = 210;  // mm, of A4
constexpr double kLongSide = 297;   // mm
constexpr double kSideMargin = 20;  // mm

const QString kDeclaration = u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"_s;

/// `%1` namespaces, `%2` and `%3` the page's sides in mm, `%4` its orientation.
const QString kStyles =
    uR"(<office:document-styles %1 office:version="1.2">
<office:font-face-decls>
<style:font-face style:name="Gothic" svg:font-family="IPAexGothic, 'Noto Sans CJK JP', 'Yu Gothic', Meiryo" style:font-family-generic="swiss" style:font-pitch="variable"/>
</office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph">
<style:paragraph-properties fo:line-height="150%" fo:orphans="2" fo:widows="2" style:line-break="strict" style:punctuation-wrap="hanging" style:text-autospace="none" style:tab-stop-distance="10mm" style:writing-mode="lr-tb"/>
<style:text-properties style:font-name="Gothic" style:font-name-asian="Gothic" fo:font-size="10.5pt" style:font-size-asian="10.5pt" fo:language="ja" fo:country="JP" style:language-asian="ja" style:country-asian="JP"/>
</style:default-style>
<style:default-style style:family="table"><style:table-properties table:border-model="collapsing"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard" style:class="text">
<style:paragraph-properties fo:margin-top="0mm" fo:margin-bottom="2.5mm"/>
</style:style>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Text_20_body" style:class="chapter">
<style:paragraph-properties fo:line-height="130%" fo:margin-top="0mm" fo:margin-bottom="6mm" fo:keep-with-next="always"/>
<style:text-properties fo:font-size="16pt" style:font-size-asian="16pt" fo:font-weight="bold" style:font-weight-asian="bold"/>
</style:style>
<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Text_20_body" style:class="text">
<style:paragraph-properties fo:line-height="130%" fo:margin-top="5mm" fo:margin-bottom="2mm" fo:keep-with-next="always"/>
<style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/>
</style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="1" style:class="text">
<style:paragraph-properties fo:margin-top="6mm" fo:margin-bottom="3mm" fo:padding-bottom="1mm" fo:border-top="none" fo:border-left="none" fo:border-right="none" fo:border-bottom="0.5pt solid #888888"/>
<style:text-properties fo:font-size="12.5pt" style:font-size-asian="12.5pt"/>
</style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="2" style:class="text">
<style:text-properties fo:font-size="11.5pt" style:font-size-asian="11.5pt"/>
</style:style>
<style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="3" style:class="text">
<style:paragraph-properties fo:margin-top="3mm" fo:margin-bottom="1mm"/>
</style:style>
<style:style style:name="Mark" style:family="paragraph" style:parent-style-name="Text_20_body" style:class="extra">
<style:text-properties fo:color="#595959" fo:font-size="8.5pt" style:font-size-asian="8.5pt"/>
</style:style>
<style:style style:name="Table_20_Contents" style:display-name="Table Contents" style:family="paragraph" style:parent-style-name="Standard" style:class="extra">
<style:paragraph-properties fo:line-height="130%"/>
<style:text-properties fo:font-size="9pt" style:font-size-asian="9pt"/>
</style:style>
<style:style style:name="Table_20_Heading" style:display-name="Table Heading" style:family="paragraph" style:parent-style-name="Table_20_Contents" style:class="extra">
<style:paragraph-properties fo:text-align="center"/>
</style:style>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard" style:class="extra">
<style:paragraph-properties fo:text-align="center"/>
<style:text-properties fo:font-size="9pt" style:font-size-asian="9pt"/>
</style:style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="Page">
<style:page-layout-properties fo:page-width="%2mm" fo:page-height="%3mm" style:print-orientation="%4" fo:margin-top="25mm" fo:margin-bottom="15mm" fo:margin-left="20mm" fo:margin-right="20mm"/>
<style:footer-style><style:header-footer-properties fo:min-height="10mm" fo:margin-top="4mm"/></style:footer-style>
</style:page-layout>
</office:automatic-styles>
<office:master-styles>
<style:master-page style:name="Standard" style:page-layout-name="Page">
<style:footer><text:p text:style-name="Footer"><text:page-number text:select-page="current">1</text:page-number> / <text:page-count>1</text:page-count></text:p></style:footer>
</style:master-page>
</office:master-styles>
</office:document-styles>
)"_s;

const QString kManifest =
    uR"(<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="application/vnd.oasis.opendocument.text"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
)"_s;

}  // namespace

QString odtNamespaces() {
    static const QString urn = u"=\"urn:oasis:names:tc:opendocument:xmlns:"_s;
    QStringList attributes;
    for (const QString& name : {u"office"_s, u"style"_s, u"text"_s, u"table"_s, u"meta"_s}) {
        attributes += u"xmlns:"_s + name + urn + name + u":1.0\""_s;
    }
    attributes += u"xmlns:fo"_s + urn + u"xsl-fo-compatible:1.0\""_s;
    attributes += u"xmlns:svg"_s + urn + u"svg-compatible:1.0\""_s;
    attributes += u"xmlns:dc=\"http://purl.org/dc/elements/1.1/\""_s;
    return attributes.join(u' ');
}

double odtTextWidth(const Document& document) {
    return (document.isLandscape ? kLongSide : kShortSide) - 2 * kSideMargin;
}

QByteArray odtManifest() {
    return (kDeclaration + kManifest).toUtf8();
}

QByteArray odtMeta(const Document& document) {
    QString facts = u"<meta:generator>Madobe</meta:generator><dc:title>"_s +
                    doc::titleLine(document).toHtmlEscaped() +
                    u"</dc:title><dc:language>ja-JP</dc:language>"_s;
    if (document.created.isValid()) {
        facts += u"<meta:creation-date>%1</meta:creation-date>"_s.arg(
            document.created.toUTC().toString(Qt::ISODate));
    }
    return (kDeclaration + u"<office:document-meta "_s + odtNamespaces() +
            u" office:version=\"1.2\"><office:meta>"_s + facts +
            u"</office:meta></office:document-meta>\n"_s)
        .toUtf8();
}

QByteArray odtStyles(const Document& document) {
    const double height = document.isLandscape ? kShortSide : kLongSide;
    const double width = document.isLandscape ? kLongSide : kShortSide;
    return (kDeclaration + kStyles.arg(odtNamespaces())
                               .arg(width)
                               .arg(height)
                               .arg(document.isLandscape ? u"landscape"_s : u"portrait"_s))
        .toUtf8();
}

}  // namespace madobe
