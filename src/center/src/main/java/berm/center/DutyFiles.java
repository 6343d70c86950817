package berm.center;

import berm.center.duty.Register;
import berm.center.rescue.StationFile;
import berm.center.rescue.Stations;
import berm.messages.Problems;
import berm.service.SettingsReader;
import java.util.Optional;

/**
 * What the centre knows of an area from files.
 *
 * @param stations rescue stations ({@code BERM_STATIONS}, none)
 * @param register ponds that exist, heard or not ({@code BERM_REGISTER}, none)
 */
public record DutyFiles(Stations stations, Register register) {
    /** No files. */
    public static final DutyFiles NONE = new DutyFiles(Stations.NONE, Register.NONE);

    /** Reads the files that the settings name. */
    static Optional<DutyFiles> read(SettingsReader reader) {
        Optional<Stations> stations =
                reader.file(
                        "BERM_STATIONS",
                        Stations.NONE,
                        (content, wrong) -> {
                            var problems = new Problems("BERM_STATIONS");
                            Stations read = StationFile.read(content, problems);
                            wrong.addAll(problems.found());
                            return read;
                        });
        Optional<Register> register =
                reader.file(
                        "BERM_REGISTER",
                        Register.NONE,
                        (content, wrong) -> {
                            var problems = new Problems("BERM_REGISTER");
                            Register read = Register.read(content, problems);
                            wrong.addAll(problems.found());
                            return read;
                        });
        return stations.isPresent() && register.isPresent()
                ? Optional.of(new DutyFiles(stations.get(), register.get()))
                : Optional.empty();
    }
}
