package berm.center;

import berm.center.duty.Register;
import berm.center.rescue.Station;
import berm.center.rescue.StationFile;
import berm.messages.Problems;
import berm.service.SettingsReader;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What the centre knows of an area from files.
 *
 * @param stations rescue stations ({@code BERM_STATIONS}, none)
 * @param register ponds that exist, heard or not ({@code BERM_REGISTER}, none)
 */
public record DutyFiles(List<Station> stations, Register register) {
    /** No files. */
    public static final DutyFiles NONE = new DutyFiles(List.of(), Register.NONE);

    public DutyFiles {
        stations = List.copyOf(stations);
    }

    /** Reads the files that the settings name. */
    static Optional<DutyFiles> read(SettingsReader reader) {
        Optional<List<Station>> stations =
                file(reader, "BERM_STATIONS", List.of(), StationFile::read);
        Optional<Register> register = file(reader, "BERM_REGISTER", Register.NONE, Register::read);
        return stations.isPresent() && register.isPresent()
                ? Optional.of(new DutyFiles(stations.get(), register.get()))
                : Optional.empty();
    }

    private static <T> Optional<T> file(
            SettingsReader reader, String name, T none, BiFunction<byte[], Problems, T> read) {
        return reader.file(
                name,
                none,
                (path, content, wrong) -> {
                    var problems = new Problems(name);
                    T found = read.apply(content, problems);
                    wrong.addAll(problems.found());
                    return found;
                });
    }
}
