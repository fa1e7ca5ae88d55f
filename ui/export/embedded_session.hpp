// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

// The text of a session inside files of other formats; SVG and PDF have theirs beside what writes them. Each reads the
// whole file, and gives an empty text where there is none, whatever the bytes are.
namespace gazehold {

/// Under which a PNG keeps it.
inline const QString sessionKey = QStringLiteral("gazehold session");

QString sessionInPng(const QByteArray& bytes);

/// A TIFF with the text as its description (ImageDescription); as it was where it is none that Qt has written.
QByteArray tiffWithSession(QByteArray tiff, const QString& text);
QString sessionInTiff(const QByteArray& bytes);

/// As an entry session.gazehold that is not compressed.
QString sessionInNpz(const QByteArray& bytes);

/// As the comment that ffmpeg has written.
QString sessionInMp4(const QByteArray& bytes);
QString sessionInWebm(const QByteArray& bytes);

}  // namespace gazehold
