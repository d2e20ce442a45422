// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/elidedlabel.h"

namespace madobe {

class MessageBar;
class Office;

/// Who else is writing on a record; hidden when nobody is, and its place stays free. In nobody's
/// way: two versions meet when they are saved.
class OthersLabel final : public ElidedLabel {
    Q_OBJECT
public:
    /// `form` as drafts name it.
    OthersLabel(Office& office, MessageBar& bar, const QString& form, QWidget* parent);

    /// Empty: no record.
    void setRecord(const QByteArray& uid);

private:
    static QString sentence();
    void look();

    Office& m_office;
    MessageBar& m_bar;
    QString m_form;
    QByteArray m_uid;
};

}  // namespace madobe
