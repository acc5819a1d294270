package dev.kontor.bench.load.stub;

import java.util.Arrays;

/**
 * Finds an HTTP/1.1 request in bytes. One parser serves all connections: what it found lies in its fields until it is asked
 * again, so that a request costs no object.
 */
final class RequestParser {

    /** What {@link #parse} returns when the request is not whole yet. */
    static final int INCOMPLETE = -1;

    /** What {@link #parse} returns when this is no request that is understood. */
    static final int MALFORMED = -2;

    private static final byte[] CONTENT_LENGTH = {
        'c', 'o', 'n', 't', 'e', 'n', 't', '-', 'l', 'e', 'n', 'g', 't', 'h', ':'
    };
    private static final byte[] TRANSFER_ENCODING = {
        't', 'r', 'a', 'n', 's', 'f', 'e', 'r', '-', 'e', 'n', 'c', 'o', 'd', 'i', 'n', 'g', ':'
    };

    int pathStart;
    int pathEnd;
    int bodyStart;
    int bodyEnd;

    private int contentLength;
    private boolean chunked;

    /**
     * Looks for a request that begins at {@code start}. Chunks are joined where they lie, once all are there.
     *
     * @return where the next request begins, or {@link #INCOMPLETE} or {@link #MALFORMED}
     */
    int parse(byte[] in, int start, int end) {
        int lineEnd = lineEnd(in, start, end);
        if (lineEnd < 0) {
            return INCOMPLETE;
        }
        if (!findPath(in, start, lineEnd)) {
            return MALFORMED;
        }
        contentLength = 0;
        chunked = false;
        int line = lineEnd + 2;
        while (true) {
            lineEnd = lineEnd(in, line, end);
            if (lineEnd < 0) {
                return INCOMPLETE;
            }
            if (lineEnd == line) {
                break;
            }
            readHeader(in, line, lineEnd);
            line = lineEnd + 2;
        }
        bodyStart = line + 2;
        if (chunked) {
            return joinChunks(in, end);
        }
        bodyEnd = bodyStart + contentLength;
        return bodyEnd > end ? INCOMPLETE : bodyEnd;
    }

    private boolean findPath(byte[] in, int start, int lineEnd) {
        pathStart = indexOf(in, (byte) ' ', start, lineEnd) + 1;
        pathEnd = pathStart == 0 ? -1 : indexOf(in, (byte) ' ', pathStart, lineEnd);
        return pathEnd >= 0;
    }

    private void readHeader(byte[] in, int line, int lineEnd) {
        // Most headers are told from both by their first letter.
        int first = in[line] | 0x20;
        if (first == 'c' && startsWith(in, line, lineEnd, CONTENT_LENGTH)) {
            for (int i = line + CONTENT_LENGTH.length; i < lineEnd; i++) {
                if (in[i] >= '0' && in[i] <= '9') {
                    contentLength = contentLength * 10 + in[i] - '0';
                }
            }
        } else if (first == 't' && startsWith(in, line, lineEnd, TRANSFER_ENCODING)) {
            chunked = true;
        }
    }

    /** Once to see whether all are there, and only then to move them. */
    private int joinChunks(byte[] in, int end) {
        int next = walkChunks(in, end, false);
        return next < 0 ? next : walkChunks(in, end, true);
    }

    private int walkChunks(byte[] in, int end, boolean move) {
        int chunk = bodyStart;
        int to = bodyStart;
        while (true) {
            int lineEnd = lineEnd(in, chunk, end);
            if (lineEnd < 0) {
                return INCOMPLETE;
            }
            int length = hexadecimal(in, chunk, lineEnd);
            int next = lineEnd + 2 + length + 2;
            if (length < 0) {
                return MALFORMED;
            } else if (next > end) {
                return INCOMPLETE;
            } else if (length == 0) {
                bodyEnd = to;
                return next;
            }
            if (move) {
                System.arraycopy(in, lineEnd + 2, in, to, length);
            }
            to += length;
            chunk = next;
        }
    }

    private static int hexadecimal(byte[] in, int start, int end) {
        int value = 0;
        int i = start;
        for (; i < end && in[i] != ';' && value < 1 << 26; i++) {
            int digit = Character.digit(in[i], 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return i == start ? -1 : value;
    }

    /** Where the carriage return of a line is; -1 when the line is not whole. */
    private static int lineEnd(byte[] in, int start, int end) {
        int newline = indexOf(in, (byte) '\n', start, end);
        return newline <= start ? -1 : newline - 1;
    }

    private static int indexOf(byte[] in, byte wanted, int start, int end) {
        for (int i = start; i < end; i++) {
            if (in[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] in, int start, int end, byte[] lowerCase) {
        if (end - start < lowerCase.length) {
            return false;
        }
        for (int i = 0; i < lowerCase.length; i++) {
            // Sets the bit that makes letters small; it leaves '-' and ':' as they are.
            if ((in[start + i] | 0x20) != lowerCase[i]) {
                return false;
            }
        }
        return true;
    }

    byte[] body(byte[] in) {
        return Arrays.copyOfRange(in, bodyStart, bodyEnd);
    }
}
