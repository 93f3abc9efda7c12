// The build puts the package here; its types are its own.
export * from "idb-keyval";
