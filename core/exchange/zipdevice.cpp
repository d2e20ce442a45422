// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/zipdevice.h"

namespace madobe {

namespace {

QIODevice& deviceOf(voidpf stream) {
    return *static_cast<QIODevice*>(stream);
}

voidpf openDevice(voidpf device, const void*, int) {
    return device;
}

uLong readDevice(voidpf, voidpf stream, void* data, uLong size) {
    const qint64 count = deviceOf(stream).read(static_cast<char*>(data), static_cast<qint64>(size));
    return count < 0 ? 0 : static_cast<uLong>(count);
}

uLong writeDevice(voidpf, voidpf stream, const void* data, uLong size) {
    const qint64 count =
        deviceOf(stream).write(static_cast<const char*>(data), static_cast<qint64>(size));
    return count < 0 ? 0 : static_cast<uLong>(count);
}

ZPOS64_T placeInDevice(voidpf, voidpf stream) {
    return static_cast<ZPOS64_T>(deviceOf(stream).pos());
}

long seekDevice(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
    QIODevice& device = deviceOf(stream);
    qint64 from = 0;
    if (origin == ZLIB_FILEFUNC_SEEK_CUR) from = device.pos();
    if (origin == ZLIB_FILEFUNC_SEEK_END) from = device.size();
    return device.seek(from + static_cast<qint64>(offset)) ? 0 : -1;
}

int keepDevice(voidpf, voidpf) {
    return 0;
}

}  // namespace

zlib_filefunc64_def zipCallsOn(QIODevice& device) {
    return {openDevice, readDevice, writeDevice, placeInDevice,
            seekDevice, keepDevice, keepDevice,  &device};
}

}  // namespace madobe
