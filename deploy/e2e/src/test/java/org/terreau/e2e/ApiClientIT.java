package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.terreau.client.ApiClient;
import org.terreau.client.ApiException;
import org.terreau.client.ApiResponse;
import org.terreau.client.PagesApi;
import org.terreau.client.RevisionsApi;
import org.terreau.client.TypesApi;
import org.terreau.client.model.ActorFields;
import org.terreau.client.model.ActorInput;
import org.terreau.client.model.ActorKindTerm;
import org.terreau.client.model.ActorPage;
import org.terreau.client.model.Page;
import org.terreau.client.model.PageInput;
import org.terreau.client.model.PageList;
import org.terreau.client.model.PostalAddressPart;
import org.terreau.client.model.Revision;
import org.terreau.client.model.Type;
import org.terreau.client.model.TypeName;

/** A client that a public generator made from the API's document works: its code is in {@code deploy/client}. */
@ExtendWith(CommonsExtension.class)
class ApiClientIT {

    private final Commons commons;
    private final PagesApi pages;

    ApiClientIT(Commons commons) {
        this.commons = commons;
        this.pages = new PagesApi(client("member"));
    }

    private ApiClient client(String role) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(commons.base().toString().replaceAll("/$", ""));
        return client.setRequestInterceptor(
                request -> request.header("Authorization", "Bearer " + commons.token(role)));
    }

    private static ActorInput actor(String title) {
        return new ActorInput()
                .type(ActorInput.TypeEnum.ACTOR)
                .title(title)
                .lang("fr")
                .addReadersItem("public")
                .fields(new ActorFields()
                        .actorKind(ActorKindTerm.ASSOCIATION)
                        .description(Map.of("fr", "Des amis.", "en", "Friends."))
                        .addMemberOfItem("apes")
                        .address(new PostalAddressPart().streetAddress("1, rue de la Paix")))
                .body("Voir [[apes]].");
    }

    @Test
    void it_makes_reads_revises_and_deletes_a_page() throws ApiException {
        String title = "Client " + UUID.randomUUID();
        ApiResponse<Page> made = pages.createPageWithHttpInfo(new PageInput(actor(title)), null, null, null);
        ActorPage page = made.getData().getActorPage();
        assertThat(made.getStatusCode()).isEqualTo(201);
        assertThat(page.getTitle()).isEqualTo(title);
        assertThat(page.getFields().getActorKind()).isEqualTo(ActorKindTerm.ASSOCIATION);

        ApiResponse<Page> read = pages.readPageWithHttpInfo(page.getSlug(), null);
        ActorFields fields = read.getData().getActorPage().getFields();
        assertThat(fields).isEqualTo(page.getFields());

        ActorInput change = actor(title + " bis").fields(fields.homepage("https://example.org/"));
        ApiResponse<Page> revised =
                pages.revisePageWithHttpInfo(tag(read), page.getSlug(), new PageInput(change), null, null);
        assertThat(revised.getData().getActorPage().getRevision()).isEqualTo(2);
        assertThat(revised.getData().getActorPage().getFields().getAddress()).isEqualTo(fields.getAddress());
        assertThat(new RevisionsApi(client("member"))
                        .listRevisions(page.getSlug())
                        .getItems())
                .extracting(Revision::getAct)
                .containsExactly("edit", "create");

        ApiException stale = catchThrowableOfType(
                ApiException.class,
                () -> pages.revisePage(tag(read), page.getSlug(), new PageInput(change.body("x")), null, null));
        assertThat(stale.getCode()).isEqualTo(412);
        ApiException gone = catchThrowableOfType(ApiException.class, () -> {
            pages.deletePage(tag(revised), page.getSlug(), "Pour voir");
            pages.readPage(page.getSlug(), null);
        });
        assertThat(gone.getCode()).isEqualTo(410);
    }

    private static String tag(ApiResponse<Page> response) {
        return response.getHeaders().get("etag").get(0);
    }

    @Test
    void it_makes_a_page_once_however_often_it_asks() throws ApiException {
        String key = UUID.randomUUID().toString();
        PageInput input = new PageInput(actor("Une fois " + key));
        Page first = pages.createPage(input, null, null, key);
        Page again = pages.createPage(input, null, null, key);
        assertThat(again.getActorPage()).isEqualTo(first.getActorPage());
    }

    @Test
    void it_walks_through_the_pages_of_a_type() throws ApiException {
        List<String> slugs = new ArrayList<>();
        String cursor = null;
        do {
            PageList list = pages.listPages(TypeName.TERRITORY, null, null, cursor, 10);
            list.getItems().forEach(page -> slugs.add(page.getTerritoryPage().getSlug()));
            cursor = list.getNext() == null ? null : list.getNext().toString().replaceFirst(".*cursor=", "");
        } while (cursor != null);
        assertThat(slugs).doesNotHaveDuplicates().contains("couserans", "loos-en-gohelle");
    }

    @Test
    void it_narrows_a_list_by_fields() throws ApiException {
        PageList networks = pages.listPages(TypeName.ACTOR, null, List.of("actorKind:network"), null, 100);
        assertThat(networks.getItems())
                .extracting(page -> page.getActorPage().getFields().getActorKind())
                .isNotEmpty()
                .containsOnly(ActorKindTerm.NETWORK);
    }

    @Test
    void it_reads_every_page_of_the_demo() throws ApiException {
        PageList list = pages.listPages(null, null, null, null, 100);
        assertThat(list.getItems())
                .hasSize(100)
                .allSatisfy(page -> assertThat(page.getActualInstance()).isNotNull());
    }

    @Test
    void it_is_told_what_is_wrong() {
        ActorInput wrong = actor("Client")
                .fields(new ActorFields().actorKind(ActorKindTerm.FUNDER).basedIn("nowhere"));
        ApiException refused = catchThrowableOfType(
                ApiException.class, () -> pages.createPage(new PageInput(wrong), null, "only", null));
        assertThat(refused.getCode()).isEqualTo(422);
        assertThat(refused.getResponseBody()).contains("/fields/basedIn");
    }

    @Test
    void it_knows_the_types() throws ApiException {
        TypesApi types = new TypesApi(client("member"));
        assertThat(types.listTypes().getItems()).extracting(Type::getName).contains("Territory", "Actor", "Article");
        assertThat(types.listTypes().getItems())
                .filteredOn(type -> type.getName().equals("Actor"))
                .flatExtracting(Type::getFilters)
                .contains("actorKind", "activeIn");
    }
}
