package org.terreau.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * How text becomes words. Accents go before stems are made, on both sides, so that who types without them finds as
 * much.
 */
final class Analysis implements LuceneAnalysisConfigurer {

    /** Every beginning of every word, for suggestions. */
    static final String BEGINNINGS = "beginnings";

    /** The words of which {@link #BEGINNINGS} has the beginnings. */
    static final String TYPED = "typed";

    /** One value as a whole, to put in order. */
    static final String ORDER = "order";

    private static final String LONGEST_BEGINNING = "25";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(Language.FRENCH.tag())
                .custom()
                .tokenizer("standard")
                .tokenFilter("elision")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding")
                .tokenFilter("frenchLightStem");
        context.analyzer(Language.ENGLISH.tag())
                .custom()
                .tokenizer("standard")
                .tokenFilter("englishPossessive")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding")
                .tokenFilter("porterStem");
        context.analyzer(Language.OTHER.tag())
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding");
        context.analyzer(TYPED)
                .custom()
                .tokenizer("standard")
                .tokenFilter("elision")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding")
                .tokenFilter("truncate")
                .param("prefixLength", LONGEST_BEGINNING);
        context.analyzer(BEGINNINGS)
                .custom()
                .tokenizer("standard")
                .tokenFilter("elision")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding")
                .tokenFilter("edgeNGram")
                .param("minGramSize", "1")
                .param("maxGramSize", LONGEST_BEGINNING);
        context.normalizer(ORDER).custom().tokenFilter("lowercase").tokenFilter("asciiFolding");
    }
}
