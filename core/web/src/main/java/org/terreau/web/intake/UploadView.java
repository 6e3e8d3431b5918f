package org.terreau.web.intake;

import java.util.List;
import java.util.Optional;
import org.terreau.intake.Intake;
import org.terreau.web.view.Frame;

/**
 * Where a file is sent.
 *
 * @param latest imports that the reader has begun
 * @param problem why the file that was sent can't be taken
 */
public record UploadView(Frame.Entry type, List<Intake> latest, Optional<String> problem) {

    public String address() {
        return "/types/" + type.name() + "/import";
    }
}
