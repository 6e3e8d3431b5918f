package org.terreau.web.front;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Holds back the body of an answer of status 200 that may be kept; lets every other one through, and very long ones. */
final class HeldResponse extends HttpServletResponseWrapper {

    private static final int LONGEST = 1 << 23;

    private final BooleanSupplier mayBeKept;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean holds;
    private boolean tooLong;

    /** @param mayBeKept known when the first byte is written */
    HeldResponse(HttpServletResponse response, BooleanSupplier mayBeKept) {
        super(response);
        this.mayBeKept = mayBeKept;
    }

    /** The body; empty where nothing was held back. */
    Optional<byte[]> body() {
        return holds && getStatus() == SC_OK ? Optional.of(held.toByteArray()) : Optional.empty();
    }

    private boolean held() {
        holds = holds || (!tooLong && getStatus() == SC_OK && mayBeKept.getAsBoolean());
        return holds;
    }

    private void letThrough() throws IOException {
        tooLong = true;
        holds = false;
        super.getOutputStream().write(held.toByteArray());
        held.reset();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Held();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!held()) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        held.reset();
        super.resetBuffer();
    }

    @Override
    public void reset() {
        held.reset();
        holds = false;
        super.reset();
    }

    private final class Held extends ServletOutputStream {

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (held() && held.size() + length > LONGEST) {
                letThrough();
            }
            if (held()) {
                held.write(bytes, from, length);
            } else {
                HeldResponse.super.getOutputStream().write(bytes, from, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (!held()) {
                HeldResponse.super.getOutputStream().flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (!held()) {
                HeldResponse.super.getOutputStream().close();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Answers are written at once, not as the client reads them");
        }
    }
}
