package org.terreau.type;

import java.io.Serial;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.terreau.shape.Localized;
import org.terreau.shape.Messages;

/** Why a plugin can't run. */
final class PluginRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Messages MESSAGES = new Messages(PluginRefused.class);

    private final transient Localized reason;

    PluginRefused(String key, Object... values) {
        this(MESSAGES.message(key, values));
    }

    private PluginRefused(Localized reason) {
        super(reason.in(Locale.ENGLISH));
        this.reason = reason;
    }

    Localized reason() {
        return reason;
    }

    /**
     * What a plugin's own code gives.
     *
     * @throws PluginRefused with this key where it throws; its last value says what was thrown
     */
    static <T> T unless(String key, String about, Supplier<T> code) {
        try {
            return code.get();
        } catch (PluginRefused e) {
            throw e;
        } catch (Throwable e) {
            // A stranger's code: whatever it throws, classes that aren't there included, is about that plugin only.
            if (e instanceof VirtualMachineError fatal && !(e instanceof StackOverflowError)) {
                throw fatal;
            }
            PluginRefused refused = new PluginRefused(key, about, told(e));
            refused.initCause(e);
            throw refused;
        }
    }

    /** The innermost cause says most: what is around it tells of proxies and wiring. */
    private static String told(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        String name = cause.getClass().getSimpleName();
        return Arrays.asList(IllegalArgumentException.class, IllegalStateException.class)
                        .contains(cause.getClass())
                ? message
                : name + ": " + message;
    }
}
