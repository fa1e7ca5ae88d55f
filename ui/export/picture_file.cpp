// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/picture_file.hpp"

#include <QBuffer>

#include "base/error.hpp"

namespace gazehold {

void writePicture(const QImage& picture, AtomicFile& file) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  if (!picture.save(&buffer, "PNG")) throw Error(ExitCode::failed, "the picture could not be made");
  file.write(bytes.constData(), static_cast<std::size_t>(bytes.size()));
  file.commit();
}

}  // namespace gazehold
