package org.terreau.e2e;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives test methods {@link People}, all with one browser for the whole run. Where a test fails, what each person saw is
 * kept in {@code target/screenshots}.
 */
public final class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);
    private static final Path SCREENSHOTS = Commons.root().resolve("deploy/e2e/target/screenshots");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == People.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Commons commons = CommonsExtension.commons(context);
        Chromium chromium = context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(Running.class).chromium;
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(People.class, key -> new People(chromium, commons), People.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        People people = context.getStore(NAMESPACE).get(People.class, People.class);
        if (people == null) {
            return;
        }
        try {
            if (context.getExecutionException().isPresent()) {
                people.photograph(SCREENSHOTS, name(context));
            }
        } finally {
            people.leave();
        }
    }

    private static String name(ExtensionContext context) {
        String test = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
        return test.replaceAll("[^\\p{Alnum}.]+", "-");
    }

    private static final class Running implements AutoCloseable {

        private final Chromium chromium = Chromium.start();

        @Override
        public void close() {
            chromium.close();
        }
    }
}
