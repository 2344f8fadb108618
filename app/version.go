package main

// number is the version, set by the Makefile from FyneApp.toml.
var number = "development"

func version() string { return number }
