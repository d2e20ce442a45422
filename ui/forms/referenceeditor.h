// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldeditor.h"
#include "ui/forms/referencesource.h"

#include <QHash>

class QCompleter;
class QHBoxLayout;
class QLineEdit;
class QStandardItemModel;

namespace madobe {

/// One record or several of another family, found while typing. What was typed and not found stays
/// in the field and is told as an issue.
class ReferenceEditor : public FieldEditor {
    Q_OBJECT
public:
    ReferenceEditor(const Field& field, std::unique_ptr<ReferenceSource> source,
                    QWidget* parent = nullptr);

    QVariant value() const override;
    void prepareValue(const QVariant& value) override;
    void setValue(const QVariant& value) override;
    Issues issues() const override;
    QJsonValue typed() const override;
    void prepareTyped(const QJsonValue& typed) override;
    void setTyped(const QJsonValue& typed) override;
    QWidget* input() const override;
    const QList<qint64>& ids() const { return m_ids; }
    /// Throws where it cannot be asked who that is.
    void choose(qint64 id);

Q_SIGNALS:
    void failed(const madobe::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void offer(const QString& text);
    void accept(const QModelIndex& index);
    QList<qint64> idsOf(const QVariant& value) const;
    /// Asks about those that are not known, and changes nothing when it throws.
    void learn(const QList<qint64>& ids);
    void showChosen();

    std::unique_ptr<ReferenceSource> m_source;
    QWidget* m_chips;
    QHBoxLayout* m_chipLayout;
    QLineEdit* m_line;
    QStandardItemModel* m_choices;
    QCompleter* m_completer;
    QList<qint64> m_ids;
    /// At least these, so that showing them asks nothing.
    QHash<qint64, ReferenceChoice> m_known;
};

}  // namespace madobe
