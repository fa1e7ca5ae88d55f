// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QByteArray>
#include <QPaintDevice>
#include <QTransform>

#include "export/svg_device.hpp"

namespace gazehold {

/// A PDF 1.4 with one page of exactly this size, its fonts embedded and the session attached. `draw` is given the device
/// and where on it the millimetres of the page lie. The same drawing gives the same bytes: it is dated by SOURCE_DATE_EPOCH, or always the
/// same.
QByteArray pdfBytes(const QSizeF& millimetres, const FigureWords& words,
                    const std::function<void(QPaintDevice&, const QTransform&)>& draw);

/// Puts the same date into every PDF that Qt wrote, or that of SOURCE_DATE_EPOCH.
void dateAlways(QByteArray& pdf);

/// The text of the session that is attached to such a PDF; empty where there is none.
QString sessionInPdf(const QByteArray& bytes);

}  // namespace gazehold
