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
 * @param responses response plans that hold as proposed while none is approved ({@code
 *     BERM_RESPONSE_PLANS}, none)
 */
public record DutyFiles(
        List<Station> stations, Register register, List<ProposedResponse> responses) {
    /** No files. */
    public static final DutyFiles NONE = new DutyFiles(List.of(), Register.NONE, List.of());

    public DutyFiles {
        stations = List.copyOf(stations);
        responses = List.copyOf(responses);
    }

    /** Reads the files that the settings name. */
    static Optional<DutyFiles> read(SettingsReader reader) {
        Optional<List<Station>> stations =
                file(reader, "BERM_STATIONS", List.of(), StationFile::read);
        Optional<Register> register = file(reader, "BERM_REGISTER", Register.NONE, Register::read);
        Optional<List<ProposedResponse>> responses =
                file(reader, "BERM_RESPONSE_PLANS", List.of(), ProposedResponse::read);
        return stations.isPresent() && register.isPresent() && responses.isPresent()
                ? Optional.of(new DutyFiles(stations.get(), register.get(), responses.get()))
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
