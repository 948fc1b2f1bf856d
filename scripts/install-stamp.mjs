import { stampInstall } from "./ensure-install.mjs";

// npm runs this after every install, so that `npm start` knows what was installed.
stampInstall();
