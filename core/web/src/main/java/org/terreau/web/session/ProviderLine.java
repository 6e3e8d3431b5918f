package org.terreau.web.session;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line to the provider. While it is dead, it is tried once in a pause by one caller, and every other caller is told
 * at once; the log gets one line when it goes and one when it is back.
 */
final class ProviderLine {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderLine.class);
    private static final long ALIVE = Long.MIN_VALUE;

    private final String provider;
    private final Duration pause;
    private final LongSupplier nanoTime;
    private final long start;

    /** When to try again, in nanoseconds since the start; {@link #ALIVE} while it answers. */
    private final AtomicLong nextTry = new AtomicLong(ALIVE);

    ProviderLine(String provider, Duration pause, LongSupplier nanoTime) {
        this.provider = provider;
        this.pause = pause;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /** Something asked of the provider. */
    interface Request<T> {
        T send() throws IOException;
    }

    /** @throws IOException at once while the provider is known to be away */
    <T> T ask(Request<T> request) throws IOException {
        claimTry();
        try {
            T answer = request.send();
            isBack();
            return answer;
        } catch (IOException e) {
            hasGone(e);
            throw e;
        }
    }

    private void claimTry() throws IOException {
        long due = nextTry.get();
        long now = elapsed();
        if (due != ALIVE && (now < due || !nextTry.compareAndSet(due, now + pause.toNanos()))) {
            throw new IOException("The sign-in provider " + provider + " did not answer a moment ago");
        }
    }

    private void isBack() {
        if (nextTry.getAndSet(ALIVE) != ALIVE) {
            LOG.info("The sign-in provider {} is back", provider);
        }
    }

    private void hasGone(IOException why) {
        if (nextTry.getAndSet(elapsed() + pause.toNanos()) == ALIVE) {
            LOG.warn(
                    "The sign-in provider {} does not answer: nobody can sign in until it is back. {}",
                    provider,
                    why.toString());
        }
    }

    private long elapsed() {
        return nanoTime.getAsLong() - start;
    }
}
