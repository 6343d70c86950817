package berm.center;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An alarm with its sentence, as consoles and the API are given it: one object. */
record SaidAlarm(@JsonUnwrapped Alarm alarm, Sentence said) {}
