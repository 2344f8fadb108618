package main

func documentsDir() (string, error) { return homeDocuments() }
