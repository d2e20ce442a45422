// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/wardsdialog.h"

#include "ui/support/pieces.h"
#include "ui/support/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

/// The account keeps codes in a text; they are chosen as a set.
const Field& wardSetField() {
    static const Field field = [] {
        Field set = *accountType().find(u"wards");
        set.kind = FieldKind::CodeSet;
        return set;
    }();
    return field;
}

}  // namespace

WardSetEditor::WardSetEditor(const CodeBook& codes, QWidget* parent)
    : CodeSetEditor(wardSetField(), codes, parent), m_codes(codes) {
    setNotice(tr("どれも選ばなければ、事務所の区です。"));
}

QStringList WardSetEditor::wards() const {
    QStringList chosen;
    for (const qint64 id : value().value<QList<qint64>>()) chosen.append(m_codes.code(id));
    return chosen;
}

void WardSetEditor::setWards(const QStringList& wards) {
    QList<qint64> ids;
    for (const QString& code : wards) {
        if (const CodeEntry* ward = m_codes.find(u"ward", code)) ids.append(ward->id);
    }
    setValue(QVariant::fromValue(ids));
}

WardsDialog::WardsDialog(const Account& account, const CodeBook& codes, QWidget* parent)
    : QDialog(parent), m_wards(new WardSetEditor(codes, this)) {
    setWindowTitle(tr("「%1」の担当区").arg(account.name));
    m_wards->setWards(wardsOf(account));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    setPrimary(*buttons->addButton(tr("決める"), QDialogButtonBox::AcceptRole));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(introLabel(tr("新しい記録の区、集計と締めではじめに出る区になります。見たり書"
                                    "いたりできる範囲は変わりません。"),
                                 this));
    layout->addWidget(m_wards);
    layout->addWidget(buttons);
    m_wards->setFocus();
}

}  // namespace madobe
