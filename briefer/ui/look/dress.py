"""The colours and the language that the whole application wears."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from briefer.domain.language import Language
from briefer.ui.look.tones import Scheme, bars, font, palette_for, tones


class Dress(QObject):
    """What ``qt`` wears: the palette of a scheme, which may follow the system's, and the
    catalogues of a language, out of the folder ``resources``."""

    def __init__(self, qt: QApplication, resources: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._qt, self._shipped = qt, str(resources / "translations")
        self._scheme = Scheme.SYSTEM
        self._translators: list[QTranslator] = []
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @classmethod
    def put_on(cls, parent: QObject, resources: Path, scheme: str, language: Language) -> "Dress":
        """Return what the application wears from now on, as long as ``parent`` lives."""
        qt = QApplication.instance()
        assert isinstance(qt, QApplication)
        dress = cls(qt, resources, parent)
        dress.wear(Scheme(scheme))
        dress.speak(language)
        return dress

    def wear(self, scheme: Scheme) -> None:
        """Give every window the palette of ``scheme``; the fonts are the system's."""
        self._scheme = scheme
        palette = palette_for(scheme)
        self._qt.setPalette(palette)
        self._qt.setFont(font())
        self._qt.setStyleSheet(bars(tones(palette)))

    def speak(self, language: Language) -> None:
        """Take the catalogues of ``language`` for those of the one before."""
        QLocale.setDefault(QLocale(language.tag.replace("-", "_")))
        for translator in self._translators:
            self._qt.removeTranslator(translator)
        qt_own = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._translators = []
        for name, folder in (
            (f"qtbase_{language}", qt_own),
            (f"briefer_{language}", self._shipped),
        ):
            translator = QTranslator(self)
            if translator.load(name, folder):
                self._qt.installTranslator(translator)
                self._translators.append(translator)

    def _follow_system(self) -> None:
        self.wear(self._scheme)
