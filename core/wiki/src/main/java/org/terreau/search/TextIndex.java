package org.terreau.search;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.hibernate.search.backend.lucene.LuceneBackend;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.SearchIndexingPlanExecutionReport;
import org.terreau.spi.page.Slug;

/**
 * A full-text index in a folder. What is written is found by the next search; it is on disk a second later at most,
 * and with it the position it belongs to: writes go through one queue, in which the position comes last, so that no
 * commit has a position without what leads to it.
 */
final class TextIndex implements AutoCloseable {

    private static final String NAME = "pages";
    private static final int CHUNK = 5_000;

    private static final IndexingPlanSynchronizationStrategy WAIT_FOR_THE_INDEX_NOT_FOR_THE_DISK = context -> {
        context.documentCommitStrategy(DocumentCommitStrategy.NONE);
        context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
        context.indexingFutureHandler(TextIndex::join);
    };

    private final CloseableSearchMapping mapping;

    private TextIndex(CloseableSearchMapping mapping) {
        this.mapping = mapping;
    }

    /** Opens the index in this folder; makes an empty one where there is none. */
    static TextIndex open(Path folder) {
        StandalonePojoMappingConfigurer entries = context -> {
            var entry = context.programmaticMapping().type(Entry.class);
            entry.searchEntity().name(NAME);
            entry.indexed().index(NAME);
            entry.property("id").documentId();
            entry.binder(new EntryBinder());
        };
        return new TextIndex(SearchMapping.builder(AnnotatedTypeSource.empty())
                .property("hibernate.search.mapping.configurer", entries)
                .property("hibernate.search.backend.type", "lucene")
                .property("hibernate.search.backend.lucene_version", "LATEST")
                .property("hibernate.search.backend.analysis.configurer", BeanReference.ofInstance(new Analysis()))
                .property("hibernate.search.backend.directory.root", folder.toString())
                .property("hibernate.search.backend.indexing.queue_count", 1)
                .property("hibernate.search.backend.io.commit_interval", 1000)
                .property("hibernate.search.configuration_property_checking.strategy", "ignore")
                .build());
    }

    /** The folder within a folder that the index itself is in. */
    static Path within(Path folder) {
        return folder.resolve(NAME);
    }

    /** The number of the last change that is in this index; 0 when it is empty. */
    long position() {
        return search(session -> session.search(Entry.class)
                .select(field -> field.field(EntryBinder.POSITION, Long.class))
                .where(field -> field.id().matching(Entry.POSITION))
                .fetchSingleHit()
                .orElse(0L));
    }

    /** Replaces these pages, takes those out, and moves the position. */
    void write(Collection<IndexedPage> pages, Collection<Slug> gone, long position) {
        write(pages, gone);
        write(List.of(Entry.at(position)));
    }

    /** As much, without moving the position. */
    void write(Collection<IndexedPage> pages, Collection<Slug> gone) {
        try (SearchSession session = session()) {
            pages.forEach(page -> session.indexingPlan().addOrUpdate(Entry.of(page)));
            gone.forEach(slug -> session.indexingPlan().purge(Entry.class, slug.value(), null));
        }
    }

    private void write(List<Entry> entries) {
        try (SearchSession session = session()) {
            entries.forEach(session.indexingPlan()::addOrUpdate);
        }
    }

    /** The slugs of the pages that it has. */
    Set<Slug> slugs() {
        Set<Slug> slugs = new HashSet<>();
        search(session -> {
            try (var scroll = session.search(Entry.class)
                    .select(found -> found.id(String.class))
                    .where(is -> is.matchAll())
                    .scroll(CHUNK)) {
                for (var chunk = scroll.next(); chunk.hasHits(); chunk = scroll.next()) {
                    chunk.hits().forEach(id -> Slug.parse(id).ifPresent(slugs::add));
                }
            }
            return slugs;
        });
        return slugs;
    }

    /** Asks the index; what is returned must not refer to the session. */
    <T> T search(Function<SearchSession, T> question) {
        try (SearchSession session = session()) {
            return question.apply(session);
        }
    }

    /** How a language's words are read. */
    Analyzer analyzer(Language language) {
        return mapping.backend()
                .unwrap(LuceneBackend.class)
                .analyzer(language.tag())
                .orElseThrow(() -> new IllegalStateException("No analysis for " + language));
    }

    private SearchSession session() {
        return mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(WAIT_FOR_THE_INDEX_NOT_FOR_THE_DISK)
                .build();
    }

    private static void join(CompletableFuture<? extends SearchIndexingPlanExecutionReport> done) {
        done.join().throwable().ifPresent(problem -> {
            throw new IllegalStateException("The index could not take what changed", problem);
        });
    }

    /** All that was written is on disk from here. */
    @Override
    public void close() {
        mapping.close();
    }
}
