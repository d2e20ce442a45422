// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roots.h"

#include "core/domain/admissionstatus.h"
#include "core/domain/centrecalls.h"
#include "core/domain/consultation.h"
#include "core/domain/council.h"
#include "core/domain/dischargecase.h"
#include "core/domain/groupactivity.h"
#include "core/domain/indicator.h"
#include "core/domain/institution.h"
#include "core/domain/monthclosing.h"
#include "core/domain/patient.h"
#include "core/domain/peeractivity.h"
#include "core/domain/peersupporter.h"
#include "core/domain/transitionbenefit.h"
#include "ui/pages/adminpage.h"
#include "ui/pages/censuspage.h"
#include "ui/pages/closingpage.h"
#include "ui/pages/countspage.h"
#include "ui/pages/listpage.h"
#include "ui/pages/partspage.h"
#include "ui/pages/rolluppage.h"
#include "ui/pages/sheetpage.h"
#include "ui/pages/supporterloadpage.h"
#include "ui/pages/todaypage.h"

#include <QCoreApplication>

namespace madobe {

using namespace Qt::StringLiterals;

namespace {

using Tables = QList<const CountTable*>;

QString part(const char* text) {
    return QCoreApplication::translate("part", text);
}

Page* makeToday(PageContext& context, const RootSpec&, const Tables&) {
    return new TodayPage(context);
}

Page* makeList(PageContext& context, const RootSpec& root, const EntityType& type,
               const ListQuery& query) {
    return new ListPage(context, type, root.title(), query, true, QString::fromLatin1(root.name));
}

Page* makePatients(PageContext& context, const RootSpec& root, const Tables&) {
    return makeList(context, root, patientType(), {});
}

Page* makeConsultations(PageContext& context, const RootSpec& root, const Tables&) {
    // This month: what lies behind is a chip away.
    const QString today = context.office.clock().today().toString(Qt::ISODate);
    ListQuery query;
    query.filters = {{u"received_on"_s, ListFilter::Kind::From, today.left(8) + u"01"_s}};
    return makeList(context, root, consultationType(), query);
}

Page* makeParts(PageContext& context, const RootSpec& root, const QList<PartsPage::Part>& parts) {
    return new PartsPage(context, root.title(), QString::fromLatin1(root.name), parts);
}

Page* makeDischarges(PageContext& context, const RootSpec& root, const Tables&) {
    return makeList(context, root, dischargeCaseType(), {});
}

Page* makePeers(PageContext& context, const RootSpec& root, const Tables&) {
    return makeParts(
        context, root,
        {listPart(peerActivityType()),
         listPart(peerSupporterType()),
         {part(QT_TRANSLATE_NOOP("part", "担当件数")),
          [](PageContext& of, QWidget* parent) { return new SupporterLoadPage(of, parent); }},
         listPart(groupActivityType())});
}

Page* makeStays(PageContext& context, const RootSpec& root, const Tables&) {
    return makeParts(context, root,
                     {listPart(admissionStatusType()),
                      {part(QT_TRANSLATE_NOOP("part", "在院者")),
                       [](PageContext& of, QWidget* parent) { return new CensusPage(of, parent); }},
                      listPart(transitionBenefitType()),
                      listPart(institutionType())});
}

Page* makeCouncil(PageContext& context, const RootSpec& root, const Tables&) {
    return makeParts(
        context, root,
        {listPart(councilMeetingType()),
         listPart(councilMemberType()),
         listPart(councilIssueType()),
         listPart(goodPracticeType()),
         listPart(councilPlanType()),
         listPart(indicatorType()),
         listPart(centreCallsType()),
         {part(QT_TRANSLATE_NOOP("part", "状況共有シート")),
          [](PageContext& of, QWidget* parent) { return new SheetPage(of, parent); }}});
}

Page* makeCounts(PageContext& context, const RootSpec& root, const Tables& tables) {
    return makeParts(
        context, root,
        {{part(QT_TRANSLATE_NOOP("part", "集計表")),
          [tables](PageContext& of, QWidget* parent) {
              return new CountsPage(of, tables, parent);
          }},
         {part(QT_TRANSLATE_NOOP("part", "月の締め")),
          [](PageContext& of, QWidget* parent) { return new ClosingPage(of, parent); }},
         {part(QT_TRANSLATE_NOOP("part", "訂正一覧")),
          listPart(figureCorrectionType(), false).make},
         {part(QT_TRANSLATE_NOOP("part", "区の合算")),
          [](PageContext& of, QWidget* parent) { return new RollupPage(of, parent); }}});
}

Page* makeAdministration(PageContext& context, const RootSpec&, const Tables&) {
    return new AdminPage(context);
}

constexpr RootSpec kRoots[] = {
    {"today", QT_TRANSLATE_NOOP("sidebar", "今日"), ActionId::GoToday, &makeToday},
    {"patients", QT_TRANSLATE_NOOP("sidebar", "対象者"), ActionId::GoPatients, &makePatients},
    {"consultations", QT_TRANSLATE_NOOP("sidebar", "相談"), ActionId::GoConsultations,
     &makeConsultations},
    {"discharges", QT_TRANSLATE_NOOP("sidebar", "退院後支援"), ActionId::GoDischarges,
     &makeDischarges},
    {"peers", QT_TRANSLATE_NOOP("sidebar", "ピア・集団活動"), ActionId::GoPeers, &makePeers},
    {"stays", QT_TRANSLATE_NOOP("sidebar", "入院・地域移行"), ActionId::GoStays, &makeStays},
    {"council", QT_TRANSLATE_NOOP("sidebar", "協議の場"), ActionId::GoCouncil, &makeCouncil},
    {"counts", QT_TRANSLATE_NOOP("sidebar", "集計・報告"), ActionId::GoCounts, &makeCounts},
    {"administration", QT_TRANSLATE_NOOP("sidebar", "管理"), ActionId::GoAdministration,
     &makeAdministration},
};

}  // namespace

QString RootSpec::title() const {
    return QCoreApplication::translate("sidebar", text);
}

std::span<const RootSpec> rootSpecs() {
    return kRoots;
}

int rootOf(ActionId action) {
    for (int i = 0; i < static_cast<int>(std::size(kRoots)); ++i) {
        if (kRoots[i].action == action) return i;
    }
    return -1;
}

}  // namespace madobe
