package org.terreau.search;

import java.util.List;
import java.util.function.Consumer;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaObjectField;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.dsl.IndexFieldTypeFactory;
import org.hibernate.search.engine.backend.types.dsl.StringIndexFieldTypeOptionsStep;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.terreau.spi.access.Token;

/** The fields of the index. Those of the shapes are not known here: they come under three names, as they are written. */
final class EntryBinder implements TypeBinder {

    static final String TYPE = "type";
    static final String TITLE = "title";
    static final String LANG = "lang";
    static final String STATE = "state";
    static final String READERS = "readers";
    static final String AUDIENCE = "audience";
    static final String MODIFIED = "modified";
    static final String TEXT = "text";
    static final String BEGINNINGS = "beginnings";
    static final String LATITUDE = "latitude";
    static final String LONGITUDE = "longitude";
    static final String MENTIONED = "mentioned";
    static final String MARK = "mark";
    static final String POSITION = "position";
    static final String FACET = "facet";
    static final String SORT_TEXT = "sort_text";
    static final String SORT_NUMBER = "sort_number";

    /** The index field of a property, under one of the three. */
    static String under(String object, String key) {
        return object + "." + name(key);
    }

    private static String name(String key) {
        return key.replace('.', '_');
    }

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        IndexSchemaElement schema = context.indexSchemaElement();
        keyword(schema, TYPE, type -> type.projectable(Projectable.YES).aggregable(Aggregable.YES));
        keyword(schema, LANG, type -> type.projectable(Projectable.YES).searchable(Searchable.NO));
        keyword(schema, STATE, type -> type.projectable(Projectable.YES));
        keyword(schema, AUDIENCE, type -> type.projectable(Projectable.YES).searchable(Searchable.NO));
        keyword(schema, TEXT, type -> type.projectable(Projectable.YES).searchable(Searchable.NO));
        keywords(schema, READERS);
        keywords(schema, MENTIONED);
        keywords(schema, MARK);
        schema.field(
                        TITLE,
                        type -> type.asString()
                                .normalizer(Analysis.ORDER)
                                .sortable(Sortable.YES)
                                .projectable(Projectable.YES))
                .toReference();
        schema.field(MODIFIED, type -> type.asInstant().sortable(Sortable.YES).projectable(Projectable.YES))
                .toReference();
        schema.field(LATITUDE, type -> type.asDouble().projectable(Projectable.YES))
                .toReference();
        schema.field(LONGITUDE, type -> type.asDouble().projectable(Projectable.YES))
                .toReference();
        schema.field(POSITION, type -> type.asLong().projectable(Projectable.YES))
                .toReference();
        schema.field(
                        BEGINNINGS,
                        type -> type.asString().analyzer(Analysis.BEGINNINGS).searchAnalyzer(Analysis.TYPED))
                .toReference();
        Language.all().forEach(language -> analysed(schema, language));
        object(schema, FACET)
                .fieldTemplate(FACET + "_value", type -> type.asString().aggregable(Aggregable.YES))
                .multiValued();
        object(schema, SORT_TEXT)
                .fieldTemplate(
                        SORT_TEXT + "_value",
                        type -> type.asString().normalizer(Analysis.ORDER).sortable(Sortable.YES));
        object(schema, SORT_NUMBER)
                .fieldTemplate(SORT_NUMBER + "_value", type -> type.asDouble().sortable(Sortable.YES));
        context.bridge(Entry.class, new Bridge());
    }

    private static void keyword(
            IndexSchemaElement schema, String name, Consumer<StringIndexFieldTypeOptionsStep<?>> options) {
        schema.field(name, types -> {
                    StringIndexFieldTypeOptionsStep<?> type = types.asString();
                    options.accept(type);
                    return type;
                })
                .toReference();
    }

    private static void keywords(IndexSchemaElement schema, String name) {
        schema.field(name, IndexFieldTypeFactory::asString).multiValued().toReference();
    }

    private static void analysed(IndexSchemaElement schema, Language language) {
        for (String name : List.of(language.title(), language.fields(), language.body())) {
            schema.field(name, type -> type.asString().analyzer(language.tag()))
                    .multiValued()
                    .toReference();
        }
    }

    private static IndexSchemaObjectField object(IndexSchemaElement schema, String name) {
        IndexSchemaObjectField object = schema.objectField(name);
        object.toReference();
        return object;
    }

    private static final class Bridge implements TypeBridge<Entry> {

        @Override
        public void write(DocumentElement document, Entry entry, TypeBridgeWriteContext context) {
            entry.page()
                    .ifPresentOrElse(
                            page -> write(document, page), () -> document.addValue(POSITION, entry.position()));
        }

        private static void write(DocumentElement document, IndexedPage page) {
            document.addValue(TYPE, page.type());
            document.addValue(LANG, page.lang());
            page.state().ifPresent(state -> document.addValue(STATE, state));
            document.addValue(TITLE, page.title());
            document.addValue(BEGINNINGS, page.title());
            document.addValue(Language.of(page.lang()).title(), page.title());
            document.addValue(AUDIENCE, page.readers().toString());
            document.addValue(MODIFIED, page.modifiedAt());
            document.addValue(TEXT, page.text());
            for (Token token : page.readers().tokens()) {
                document.addValue(READERS, token.value());
            }
            page.words().forEach((language, words) -> {
                words.fields().forEach(text -> document.addValue(language.fields(), text));
                words.body().forEach(text -> document.addValue(language.body(), text));
            });
            page.place().ifPresent(place -> {
                document.addValue(LATITUDE, place.latitude());
                document.addValue(LONGITUDE, place.longitude());
            });
            page.mentions().forEach((slug, mark) -> {
                document.addValue(MENTIONED, slug.value());
                document.addValue(MARK, mark);
            });
            DocumentElement facets = document.addObject(FACET);
            page.facets().forEach((key, values) -> values.forEach(value -> facets.addValue(name(key), value)));
            DocumentElement texts = document.addObject(SORT_TEXT);
            page.texts().forEach((key, value) -> texts.addValue(name(key), value));
            DocumentElement numbers = document.addObject(SORT_NUMBER);
            page.numbers().forEach((key, value) -> numbers.addValue(name(key), value));
        }
    }
}
