package org.terreau.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.terreau.access.NotAllowed;
import org.terreau.access.Right;
import org.terreau.file.KeptFile;
import org.terreau.file.KeptFiles;
import org.terreau.intake.Intake;
import org.terreau.intake.Intakes;
import org.terreau.intake.Plan;
import org.terreau.intake.Row;
import org.terreau.intake.RowState;
import org.terreau.intake.Target;
import org.terreau.intake.table.UnreadableFile;
import org.terreau.spi.access.Reader;
import org.terreau.spi.export.Table;
import org.terreau.type.PageTypes;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.session.FormData;
import org.terreau.web.upload.Upload;
import org.terreau.web.view.Frames;

/** {@code /types/{Type}/import}: pages of a type from a file, step by step. */
@Path("/types/{type}/import")
@RequestScoped
public class IntakeResource {

    private static final int AT_ONCE = 500;

    @Inject
    private Intakes intakes;

    @Inject
    private IntakeScreens screens;

    @Inject
    private KeptFiles files;

    @Inject
    private PageTypes types;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader current;

    /** Where a file is chosen. */
    @GET
    public Response begin(@PathParam("type") String type) {
        refuseOthers(type);
        return screens.upload(200, type, Optional.empty());
    }

    /** Takes in a file: 303 to its import, or 422 with a sentence where no rows can be found in it. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response receive(@PathParam("type") String type, Upload upload) throws IOException {
        try (upload) {
            refuseOthers(type);
            upload.form().requireTrusted();
            Optional<Upload.Sent> sent = upload.file();
            if (sent.isEmpty()) {
                return screens.upload(422, type, Optional.of(frames.texts().of("intake.no-file")));
            }
            Intake intake = intakes.receive(
                    type,
                    sent.get().content(),
                    sent.get().name(),
                    frames.texts().lang(),
                    current.reader());
            return Response.seeOther(address(intake)).build();
        } catch (UnreadableFile e) {
            return screens.upload(
                    422, type, Optional.of(e.text().in(frames.texts().locale())));
        }
    }

    /** An import at the stage where it is. */
    @GET
    @Path("{id: [0-9]{1,18}}")
    public Response show(
            @PathParam("type") String type,
            @PathParam("id") long id,
            @QueryParam("after") @DefaultValue("0") int after) {
        return screens.show(found(type, id), after);
    }

    /** Does what the form's field {@code op} says, where the import is at a stage for it. */
    @POST
    @Path("{id: [0-9]{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(@PathParam("type") String type, @PathParam("id") long id, FormData form) {
        Intake intake = found(type, id);
        form.requireTrusted();
        Reader reader = current.reader();
        switch (form.first("op").orElse("")) {
            case "check" -> {
                return check(intake, form, reader);
            }
            case "exchange" -> intakes.exchange(intake, reader);
            case "match" -> intakes.rematch(intake, reader);
            case "make" -> intakes.make(intake, alike(form), lines(form), reader);
            case "undo" -> intakes.undo(intake, reader);
            default -> throw new BadRequestException("The form says nothing that can be done with an import.");
        }
        return Response.seeOther(address(intake)).build();
    }

    private Response check(Intake intake, FormData form, Reader reader) {
        List<Target> offered =
                types.named(intake.type()).map(types::shape).map(Target::of).orElseThrow(NotFoundException::new);
        Plan plan = PlanForm.read(form, intake, offered, reader.account().orElseThrow());
        if (!plan.targets().contains(Target.TITLE)) {
            return screens.matching(422, intake, plan, true);
        }
        intakes.check(intake, plan, reader);
        return Response.seeOther(address(intake)).build();
    }

    /** The file as it was sent, for whoever sent it. */
    @GET
    @Path("{id: [0-9]{1,18}}/file")
    public Response file(@PathParam("type") String type, @PathParam("id") long id) {
        Intake intake = found(type, id);
        KeptFile file = files.file(intake.file(), current.reader()).orElseThrow(NotFoundException::new);
        java.nio.file.Path content = files.content(file).orElseThrow(NotFoundException::new);
        return Response.ok(content.toFile(), MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename=\"import-" + intake.id() + suffix(intake) + "\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private static String suffix(Intake intake) {
        return "." + intake.format().name().toLowerCase(Locale.ROOT);
    }

    /** What is wrong with which row, for a spreadsheet. */
    @GET
    @Path("{id: [0-9]{1,18}}/problems.csv")
    public Response problems(@PathParam("type") String type, @PathParam("id") long id) {
        Intake intake = found(type, id);
        Locale locale = frames.texts().locale();
        List<List<String>> cells = new ArrayList<>();
        EnumSet<RowState> wrong = EnumSet.of(RowState.BAD, RowState.REFUSED);
        List<Row> rows = intakes.rows(intake, wrong, 0, AT_ONCE);
        while (!rows.isEmpty()) {
            rows.forEach(row -> row.problems()
                    .forEach(problem -> cells.add(List.of(
                            Integer.toString(row.line()),
                            row.title(),
                            problem.column(),
                            problem.value(),
                            problem.text().in(locale)))));
            rows = intakes.rows(intake, wrong, rows.getLast().line(), AT_ONCE);
        }
        List<String> heading = List.of("line", "name", "column", "value", "problem").stream()
                .map(head -> frames.texts().of("intake." + head))
                .toList();
        return Response.ok(new Table(heading, cells).csv(), "text/csv;charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"import-" + id + "-problems.csv\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /** Of what isn't there and of what is somebody else's, the same is said. */
    private Intake found(String type, long id) {
        refuseOthers(type);
        return intakes.find(type, id, current.reader()).orElseThrow(NotFoundException::new);
    }

    private void refuseOthers(String type) {
        if (!types.importable(type)) {
            throw new NotFoundException();
        }
        if (!Right.toCreate(current.reader())) {
            throw new NotAllowed("import pages", current.reader());
        }
    }

    private static Intakes.Alike alike(FormData form) {
        return switch (form.first("alike").orElse("skip")) {
            case "make" -> Intakes.Alike.MAKE;
            case "chosen" -> Intakes.Alike.CHOSEN;
            default -> Intakes.Alike.SKIP;
        };
    }

    private static List<Integer> lines(FormData form) {
        return form.all("line").stream()
                .filter(line -> line.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .toList();
    }

    private static URI address(Intake intake) {
        return URI.create("/types/" + intake.type() + "/import/" + intake.id());
    }
}
