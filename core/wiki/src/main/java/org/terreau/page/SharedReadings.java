package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.terreau.reading.GroundCache;
import org.terreau.reading.Kept;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Token;
import org.terreau.spi.access.Tokens;

/**
 * What is the same for all who may read the same, made once for them. Of what tells readers apart, only what opens some
 * page counts: it is made for a reader who holds these tokens and is nobody.
 */
@ApplicationScoped
public class SharedReadings {

    private static final int ABOUT = 300;

    /** @param what the readings of one kind are asked for by */
    private record Key(Object what, Tokens held) {}

    private record Made(Object value, int size) {}

    private final PageRepository repository;
    private final GroundCache<String, Set<Token>> asked;
    private final GroundCache<Key, Made> made;

    protected SharedReadings() {
        repository = null;
        asked = null;
        made = null;
    }

    @Inject
    SharedReadings(PageRepository repository, Kept kept) {
        this.repository = repository;
        this.asked = kept.cache(0.02, (any, tokens) -> tokens.size() * ABOUT);
        this.made = kept.cache(0.18, (key, value) -> ABOUT + value.size());
    }

    /**
     * What was made for somebody who may read the same, or else is made now.
     *
     * @param what names it among all that is shared: a record of a type of its own
     * @param size about how many bytes it takes
     * @param make reads through the engine, as the reader that it is given, and depends on nothing else but {@code what}
     */
    @SuppressWarnings("unchecked")
    public <T> T of(Record what, Reader reader, ToIntFunction<T> size, Function<Reader, T> make) {
        Reader alike = new Reader(Optional.empty(), held(reader));
        return (T) made.get(new Key(what, alike.tokens()), () -> {
                    T value = make.apply(alike);
                    return new Made(value, size.applyAsInt(value));
                })
                .value();
    }

    /** What they hold of all that some page asks for. */
    private Tokens held(Reader reader) {
        if (reader.tokens().equals(Tokens.PUBLIC)) {
            return Tokens.PUBLIC;
        }
        Set<Token> all = asked.get("", repository::tokensAskedFor);
        return Tokens.of(reader.tokens().tokens().stream()
                .filter(token -> token.equals(Token.PUBLIC) || all.contains(token))
                .toList());
    }
}
